/// What names and properties are made of.
enum Words {
    static let industries = [
        "Automotive", "Banking", "Biotech", "Chemicals", "Construction", "Consumer Goods",
        "Defence", "Energy", "Food", "Healthcare", "Insurance", "IT Services", "Logistics",
        "Machinery", "Media", "Metals", "Pharma", "Retail", "Telecom", "Utilities",
    ]
    static let countries = [
        "DE", "US", "FR", "GB", "CH", "AT", "IT", "ES", "NL", "BE", "PL", "SE", "DK", "FI", "NO",
        "CZ", "HU", "PT", "IE", "RO", "CN", "JP", "KR", "IN", "BR", "MX", "CA", "AU", "ZA", "TR",
    ]
    static let nameBegins = [
        "Alpen", "Nord", "Süd", "Rhein", "Atlas", "Vertex", "Delta", "Omni", "Nova", "Zürich",
    ]
    static let nameEnds = [
        "tech", "chem", "werk", "log", "med", "bau", "net", "kraft", "stahl", "data", "pharm",
    ]
    static let forms = ["GmbH", "AG", "SE", "Ltd", "Inc", "SA", "BV", "SpA", "AB", "Oy"]
    static let firstNames = [
        "Anna", "Björn", "Carla", "David", "Elif", "François", "Greta", "Hiro", "Inés", "Jan",
        "Katja", "Luís", "Mei", "Nils", "Olga", "Paul", "Rosa", "Søren", "Tariq", "Vera", "Zoë",
    ]
    static let lastNames = [
        "Müller", "Schmidt", "Novák", "García", "Rossi", "Dubois", "Jensen", "Kowalski", "Nagy",
        "Tanaka", "Kim", "Singh", "Silva", "Smith", "van Dijk", "Virtanen", "Weiß", "Costa",
    ]
    static let titles = [
        "CEO", "CFO", "CTO", "CIO", "COO", "Head of Purchasing", "Head of Sales",
        "Plant Manager", "Project Manager", "Engineer", "Analyst", "Buyer", "Consultant",
    ]
}
