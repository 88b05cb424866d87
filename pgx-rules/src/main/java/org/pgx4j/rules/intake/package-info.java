/**
 * From files to what was read of a sample: VCF and gVCF, plain, gzip or BGZF.
 *
 * <p>Start at {@link org.pgx4j.rules.intake.VcfReader}. A reader is immutable and thread-safe, its
 * builder is not.
 */
@NullMarked
package org.pgx4j.rules.intake;

import org.jspecify.annotations.NullMarked;
