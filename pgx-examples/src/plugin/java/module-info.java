/** A plug-in for pgx4j: a knowledge pack and a rule in Java. */
module org.example.pgx {
  requires org.pgx4j.rules;

  provides org.pgx4j.rules.knowledge.KnowledgePackProvider with
      org.example.pgx.HousePacks;
  provides org.pgx4j.rules.engine.RuleProvider with
      org.example.pgx.HouseRules;
}
