"""What the scripts of this folder share: the talk with kith-bench, and the files of a network.

kith-bench starts a script with the path of a task in JSON. The script prints lines of JSON: one
when the network is loaded, or what must be installed first, and one for each question whose name
it reads. A question is a function of its parameters; its answer is a number.
"""
import csv
import faulthandler
import importlib
import json
import os
import signal
import statistics
import sys
import time
import warnings

KINDS = ["works_at", "reports_to", "influences", "distributes_to", "competes_with", "part_of",
         "manages"]

# Further rounds are left out when those before have taken so long together.
ROUNDS_SECONDS_MAX = 5

# Threads that wait in a loop for work keep others from working where cores are few.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

warnings.simplefilter("ignore")

# Only what is said here may reach the benchmark, whatever a module prints.
_lines = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)


def say(**line):
    _lines.write(json.dumps(line, allow_nan=False) + "\n")
    _lines.flush()


def module(*names):
    """The first of some modules that is installed; ends the script if there is none."""
    for name in names:
        try:
            return importlib.import_module(name)
        except ImportError:
            continue
    say(missing=f"pip install {names[0]}")
    sys.exit(0)


def rows(task, name, *columns):
    """Columns of a CSV file, as tuples of texts, whatever type follows a name in its header."""
    with open(os.path.join(task["network"], name + ".csv"), encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        names = [head.rsplit(":", 1)[0] or head for head in next(lines)]
        places = [names.index(column) for column in columns]
        for line in lines:
            yield tuple(line[place] for place in places)


def ends(task, *kinds):
    """Where the relationships of some kinds start, and where they end."""
    starts, targets = [], []
    for kind in kinds:
        for start, target in rows(task, kind, ":START_ID", ":END_ID"):
            starts.append(int(start))
            targets.append(int(target))
    return starts, targets


def serve(load):
    """Loads the network, then answers until no more questions come.

    `load` gives the questions by name, each a function or a pair of a function and how far, in
    parts of itself, its answer may be off; and the files that it has written.
    """
    with open(sys.argv[1], encoding="utf-8") as file:
        task = json.load(file)
    begin = time.perf_counter()
    try:
        questions, files = load(task)
    except Exception as error:
        return say(skipped=f"can not be loaded: {_sentence(error)}")
    seconds = time.perf_counter() - begin
    size = sum(os.path.getsize(file) for file in files if os.path.exists(file))
    say(seconds=seconds, bytes=size or None, questions=sorted(questions))
    for line in sys.stdin:
        name = line.strip()
        function = questions[name]
        function, tolerance = function if isinstance(function, tuple) else (function, None)
        answer = _measure(function, task["questions"][name], task["rounds"], task["secondsMax"])
        say(**answer, **({"tolerance": tolerance} if tolerance and "answer" in answer else {}))


def _measure(function, parameters, rounds, seconds_max):
    """The median time of some rounds after a first, in each of which it is asked with all
    parameters."""
    seconds, answer, problem = [], None, None
    signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds_max)
    # Code that no signal interrupts is ended with the script.
    faulthandler.dump_traceback_later(2 * seconds_max + 5, exit=True, file=sys.stderr)
    try:
        while not seconds or len(seconds) <= rounds and sum(seconds) < ROUNDS_SECONDS_MAX:
            begin = time.perf_counter()
            answer = sum(function(*each) for each in parameters)
            seconds.append(time.perf_counter() - begin)
    except Exception as error:
        problem = error
    finally:
        left, _ = signal.setitimer(signal.ITIMER_REAL, 0)
        faulthandler.cancel_dump_traceback_later()
    if not seconds:
        late = left == 0
        return {"skipped": f"took longer than {seconds_max:g} s" if late else _sentence(problem)}
    median = statistics.median(seconds[1:] or seconds)
    return {"microseconds": median / len(parameters) * 1e6, "answer": float(answer)}


def _ring(*_):
    raise TimeoutError


def _sentence(error):
    lines = str(error).splitlines()
    return f"{type(error).__name__}: {lines[0] if lines else ''}"
