package org.pgx4j.core.biomarker;

/**
 * One thing known about a person that a recommendation can depend on. Six kinds: {@link Phenotype},
 * {@link ActivityScore}, {@link AllelePresence}, {@link Measurement}, {@link Finding}, {@link
 * RiskScore}.
 */
public sealed interface Biomarker
    permits Phenotype, ActivityScore, AllelePresence, Measurement, Finding, RiskScore {}
