import Testing

@testable import Values

@Suite struct `The calendar` {
    /// Steps from day to day as a wall calendar does, knowing only the lengths of the months.
    @Test func `counts days as one does who turns the pages of eight centuries`() throws {
        var (year, month, day): (Int64, Int64, Int64) = (1599, 1, 1)
        var (weekday, ordinal, quarterDay): (Int64, Int64, Int64) = (5, 1, 1)
        let start = try LocalDate(year: year, month: month, day: day).daysSinceEpoch
        for number in start..<(start + 292_194) {
            let date = try LocalDate(daysSinceEpoch: number)
            try #require(date.civil == (year, month, day))
            try #require(try LocalDate(year: year, month: month, day: day) == date)
            try #require(date.dayOfWeek == weekday)
            try #require(date.ordinalDay == ordinal)
            try #require(date.dayOfQuarter == quarterDay)
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            weekday = weekday % 7 + 1
            (day, ordinal, quarterDay) = (day + 1, ordinal + 1, quarterDay + 1)
            if day > lengths[Int(month - 1)] {
                (day, month) = (1, month + 1)
                if month % 3 == 1 { quarterDay = 1 }
            }
            if month > 12 { (month, year, ordinal) = (1, year + 1, 1) }
        }
    }

    @Test func `takes every way of naming a day back to that day`() throws {
        var generator = SeededGenerator()
        for _ in 0..<5_000 {
            let number = Int64.random(in: Calendar.days, using: &generator)
            let date = try LocalDate(daysSinceEpoch: number)
            let comment = Comment(rawValue: generator.testDescription)
            let (year, month, day) = date.civil
            #expect(try LocalDate(year: year, month: month, day: day) == date, comment)
            #expect(try LocalDate(year: year, ordinalDay: date.ordinalDay) == date, comment)
            #expect(
                try LocalDate(
                    year: year, quarter: date.quarter, dayOfQuarter: date.dayOfQuarter) == date,
                comment)
            if LocalDate.years.contains(date.weekYear) {
                #expect(
                    try LocalDate(
                        weekYear: date.weekYear, week: date.week, dayOfWeek: date.dayOfWeek)
                        == date, comment)
            }
            #expect(try LocalDate(parsing: date.description) == date, comment)
        }
    }

    @Test func `ends where its years end`() throws {
        let first = try LocalDate(year: -999_999_999, month: 1, day: 1)
        let last = try LocalDate(year: 999_999_999, month: 12, day: 31)
        #expect(first.description == "-999999999-01-01")
        #expect(last.description == "+999999999-12-31")
        let day = try Duration(days: 1)
        #expect(throws: ValueError.overflow("the date")) { try last.adding(day) }
        #expect(throws: ValueError.overflow("the date")) { try first.adding(day.negated()) }
        #expect(throws: ValueError.self) { try LocalDate(daysSinceEpoch: .max) }
        #expect(throws: ValueError.self) { try LocalDate(daysSinceEpoch: .min) }
        #expect(throws: ValueError.self) { try LocalDate(year: .max, month: 1, day: 1) }
        #expect(throws: ValueError.self) { try LocalDate(year: .min, ordinalDay: 1) }
        #expect(throws: ValueError.self) {
            try LocalDate(weekYear: .max, week: 1, dayOfWeek: 1)
        }
    }

    @Test func `knows when a year has 53 weeks`() throws {
        let long: [Int64] = [1818, 1976, 2004, 2009, 2015, 2020, 2026, 2032]
        for year in long {
            #expect(try LocalDate(weekYear: year, week: 53, dayOfWeek: 1).week == 53)
        }
        #expect(throws: ValueError.invalidArgument("week must be from 1 to 52, not 53")) {
            try LocalDate(weekYear: 2025, week: 53, dayOfWeek: 1)
        }
    }
}
