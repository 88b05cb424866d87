Pgx pgx = Pgx.standard();
PatientProfile patient = PatientProfile.builder().genotype("CYP2C19", "*2/*2").fact("indication", "ACS/PCI").build();
Assessment a = pgx.assess(patient, "Plavix");
a.recommendations().forEach(o -> System.out.println(o.drug() + ": " + o.summary()));
System.out.println("first steps done: " + a.recommendations().size() + " recommendations");
/exit
