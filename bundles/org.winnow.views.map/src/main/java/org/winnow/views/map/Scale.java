// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.Locale;
import java.util.Optional;
import org.winnow.workbench.model.Property.Quantity;

/**
 * How an axis is divided.
 *
 * @param logarithmic evenly in logarithms; otherwise evenly in the numbers
 * @param why a sentence why it cannot be logarithmic; empty if it can
 */
record Scale(boolean logarithmic, Optional<String> why) {

    /**
     * The scale of a property. Logarithmic are only properties whose numbers are all positive, so
     * that no point gets lost.
     *
     * @param quantity which
     * @param wanted whether the user wants a logarithmic one
     */
    static Scale of(Quantity quantity, boolean wanted) {
        double[] values = quantity.values();
        boolean any = false;
        for (int row = 0; row < values.length; row++) {
            if (values[row] <= 0) {
                return linear(
                        quantity,
                        String.format(Locale.ROOT, "%.4g at number %d", values[row], row));
            }
            any |= values[row] > 0;
        }
        return any ? new Scale(wanted, Optional.empty()) : linear(quantity, "no number at all");
    }

    private static Scale linear(Quantity quantity, String got) {
        return new Scale(
                false,
                Optional.of(
                        "a logarithmic axis needs positive numbers, got "
                                + got
                                + " of "
                                + quantity.name()));
    }
}
