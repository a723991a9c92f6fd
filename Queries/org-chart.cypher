// title: Org chart of a group
// description: Who reports to whom among the people who work in a group, on a day.
// parameter: root STRING = 'h0' -- Id of the organization at the top
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
DIAGRAM orgChart
MATCH h = (unit:Organization)-[:PART_OF*0..]->(root:Organization {id: $root})
WHERE all(x IN relationships(h) WHERE x.validFrom <= $asOf AND (x.validTo IS NULL OR x.validTo > $asOf))
MATCH (unit)<-[w:WORKS_AT]-(p:Person)
WHERE w.validFrom <= $asOf AND (w.validTo IS NULL OR w.validTo > $asOf)
OPTIONAL MATCH (p)-[line:REPORTS_TO|DOTTED_LINE_TO]->(boss:Person)
WHERE line.validFrom <= $asOf AND (line.validTo IS NULL OR line.validTo > $asOf)
RETURN p, w, unit, line, boss
