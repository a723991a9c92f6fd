// title: Products of a customer
// description: Which products a customer bought, from whom they come, how many and when last.
// parameter: customer STRING = 'ALFKI' -- Id of the customer
MATCH (:Organization {id: $customer})-[:PLACED]->(order:Purchase)-[item:OF_PRODUCT]->(product:Product)
OPTIONAL MATCH (supplier:Organization)-[:SUPPLIES]->(product)
RETURN product.name AS product, product.family AS family, supplier.name AS supplier,
       count(order) AS orders, sum(item.quantity) AS quantity,
       round(sum(item.amount) * 100) / 100 AS revenue, max(order.purchasedOn) AS lastOrderedOn
ORDER BY revenue DESC, product
