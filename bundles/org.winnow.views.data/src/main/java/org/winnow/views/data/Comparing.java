// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import org.apache.commons.jexl3.JexlArithmetic;

/** Arithmetic of filters: what has no value passes no comparison. */
public final class Comparing extends JexlArithmetic {

    /** Refuses what is not there. */
    Comparing() {
        super(true);
    }

    private static boolean known(Object left, Object right) {
        return !isNone(left) && !isNone(right);
    }

    private static boolean isNone(Object value) {
        return value instanceof Double number && number.isNaN();
    }

    @Override
    public boolean lessThan(Object left, Object right) {
        return known(left, right) && super.lessThan(left, right);
    }

    @Override
    public boolean lessThanOrEqual(Object left, Object right) {
        return known(left, right) && super.lessThanOrEqual(left, right);
    }

    @Override
    public boolean greaterThan(Object left, Object right) {
        return known(left, right) && super.greaterThan(left, right);
    }

    @Override
    public boolean greaterThanOrEqual(Object left, Object right) {
        return known(left, right) && super.greaterThanOrEqual(left, right);
    }

    @Override
    public boolean equals(Object left, Object right) {
        return known(left, right) && super.equals(left, right);
    }
}
