// title: Revenue per channel
// description: Revenue, customers and share of each channel in a period.
// parameter: from DATE = date('2025-07-01') -- First day of the period
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH (c:Organization)-[:PLACED]->(o:Purchase)
WHERE o.purchasedOn >= $from AND o.purchasedOn <= $asOf
OPTIONAL MATCH (o)-[:VIA_CHANNEL]->(d:Organization)
WITH coalesce(d.name, 'direct') AS channel, sum(o.amount) AS revenue, count(DISTINCT c) AS customers
WITH collect({channel: channel, revenue: revenue, customers: customers}) AS parts, sum(revenue) AS total
UNWIND parts AS x
RETURN x.channel AS channel, x.customers AS customers, x.revenue AS revenue, round(1000.0 * x.revenue / total) / 10 AS percent
ORDER BY revenue DESC
