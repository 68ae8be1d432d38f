// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import org.junit.jupiter.api.Nested;
import org.winnow.api.kernel.Kernel;
import org.winnow.testkit.KernelContract;

class KernelContractsTest {

    @Nested
    class Average extends KernelContract {
        @Override
        protected Kernel kernel() {
            return new AverageKernel(true, "metric");
        }
    }

    @Nested
    class AverageAsPrinted extends KernelContract {
        @Override
        protected Kernel kernel() {
            return new AverageKernel(false, "eq8");
        }
    }

    @Nested
    class AverageUnnormalised extends KernelContract {
        @Override
        protected Kernel kernel() {
            return new AverageKernel(false, "metric");
        }
    }

    @Nested
    class BestMatch extends KernelContract {
        @Override
        protected Kernel kernel() {
            return new BestMatchKernel(true);
        }

        /** De et al., section 2.4: the best match is not positive definite in general. */
        @Override
        protected boolean positiveSemidefinite() {
            return false;
        }
    }

    @Nested
    class Rematch extends KernelContract {
        @Override
        protected Kernel kernel() {
            return new RematchKernel(0.5, true);
        }

        @Override
        protected double tolerance() {
            return 1e-8; // the iteration ends before rounding does
        }
    }
}
