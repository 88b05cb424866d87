package org.pgx4j.rules.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.StructuralFinding;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.Sex;

/**
 * What is known of a sample's gene beside the records of its sites.
 *
 * @param sex the person's sex
 * @param copies the number of copies; null = not known
 * @param findings what else structural records say
 */
record SampleFacts(Sex sex, @Nullable GeneCopies copies, Set<StructuralFinding> findings) {}
