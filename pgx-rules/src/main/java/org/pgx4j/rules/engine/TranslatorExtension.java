package org.pgx4j.rules.engine;

import org.pgx4j.core.translation.Translator;

/** A translator of a gene's genotypes that an application adds. */
public interface TranslatorExtension extends Extension, Translator {}
