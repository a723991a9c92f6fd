// title: Power map of a deal
// description: Everyone with a stake in a deal: role, attitude, influence, who reports to and influences whom.
// parameter: opp STRING = 'opp1' -- Id of the deal
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
DIAGRAM powerMap
MATCH (p:Person)-[s:STAKEHOLDER_IN]->(o:Opportunity {id: $opp})
WHERE s.validFrom <= $asOf AND (s.validTo IS NULL OR s.validTo > $asOf)
OPTIONAL MATCH (p)-[w:WORKS_AT]->(unit:Organization)
WHERE w.validFrom <= $asOf AND (w.validTo IS NULL OR w.validTo > $asOf)
OPTIONAL MATCH (unit)-[h:PART_OF]->(parent:Organization)
WHERE h.validFrom <= $asOf AND (h.validTo IS NULL OR h.validTo > $asOf)
OPTIONAL MATCH (p)-[line:REPORTS_TO|DOTTED_LINE_TO|INFLUENCES|CONFLICTS_WITH]->(q:Person)-[:STAKEHOLDER_IN]->(o)
WHERE line.validFrom <= $asOf AND (line.validTo IS NULL OR line.validTo > $asOf)
RETURN p, s, o, w, unit, h, parent, line, q
