/** What a document says: companies, identifiers with right check digits, goods, sums and terms. All made up. */
@NullMarked
package dev.kontor.bench.extraction.generate.content;

import org.jspecify.annotations.NullMarked;
