#!/usr/bin/env python3
"""Writes the bundled patient: one public genome at every defining position of the bundled alleles.

    python3 pgx-examples/src/patient/patient.py COHORT.vcf.gz > pgx-examples/src/main/resources/org/pgx4j/examples/patient.vcf

COHORT is a phased GRCh38 VCF of the 1000 Genomes Project, 30x, cut to the positions that vary in it; a defining position
without a record does not vary in the cohort, so the patient has the reference there. Positions, identifiers and alleles
come from the knowledge pack of this repository. The genotypes are facts of a public reference sample.
"""
import glob, gzip, json, os, re, sys

SAMPLE = 'NA12348'
here = os.path.dirname(os.path.abspath(__file__))
packs = os.path.join(here, '../../../pgx-rules/src/main/resources/META-INF/pgx/alleles/alleles')
order = lambda c: (int(c[3:]) if c[3:].isdigit() else {'X': 23, 'Y': 24, 'M': 25}[c[3]])

sites = {}
for name in sorted(glob.glob(os.path.join(packs, '*.json'))):
    with open(name, encoding='utf-8') as f:
        gene = json.load(f)
    for p in gene['positions']:
        sites[gene['chromosome'], p['pos']] = [p.get('rsid', '.'), p['ref'], list(p['alts']), '0|0']

with gzip.open(sys.argv[1], 'rt') as f:
    for line in f:
        if line.startswith('#CHROM'):
            column = line.split().index(SAMPLE)
        elif not line.startswith('#'):
            row = line.split()
            site = sites.get((row[0], int(row[1])))
            if site is None or row[3] != site[1]:
                continue
            names = [row[3]] + row[4].split(',')
            codes = []
            for code in re.split(r'([|/])', row[column].split(':')[0]):
                if code.isdigit() and int(code) > 0:
                    if names[int(code)] not in site[2]:
                        site[2].append(names[int(code)])
                    code = str(site[2].index(names[int(code)]) + 1)
                codes.append(code)
            site[3] = ''.join(codes)

print('##fileformat=VCFv4.3')
print('##source=pgx4j patient.py')
print(f'##reference_sample={SAMPLE}, 1000 Genomes Project, 30x, phased (open data, www.internationalgenome.org)')
print('##note=all defining positions of the bundled alleles; reference where the cohort does not vary')
print('##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">')
for chromosome in sorted({c for c, _ in sites}, key=order):
    print(f'##contig=<ID={chromosome},assembly=GRCh38>')
print('\t'.join('#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT'.split() + [SAMPLE]))
for (chromosome, at), (rs, ref, alts, gt) in sorted(sites.items(), key=lambda s: (order(s[0][0]), s[0][1])):
    print('\t'.join([chromosome, str(at), rs or '.', ref, ','.join(alts) or '.', '.', 'PASS', '.', 'GT', gt]))
