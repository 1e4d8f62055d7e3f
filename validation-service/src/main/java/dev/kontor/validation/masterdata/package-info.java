/** The supplier directory, behind {@link dev.kontor.validation.masterdata.SupplierDirectory} so that it can be lifted out. */
@NullMarked
package dev.kontor.validation.masterdata;

import org.jspecify.annotations.NullMarked;
