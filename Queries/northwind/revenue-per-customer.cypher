// title: Revenue per customer
// description: What each customer ordered in a period, the largest first.
// parameter: from DATE = date('1996-01-01') -- First day of the period
// parameter: to DATE = date('1998-12-31') -- Last day of the period
MATCH (customer:Organization)-[:PLACED]->(order:Purchase)
WHERE $from <= order.purchasedOn <= $to
RETURN customer.id AS id, customer.name AS customer, customer.country AS country,
       count(order) AS orders, round(sum(order.amount) * 100) / 100 AS revenue
ORDER BY revenue DESC, customer
