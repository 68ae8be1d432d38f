// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import org.junit.jupiter.api.Nested;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.testkit.DescriptorContract;

class SoapContractsTest {

    // made once: tables take longer to fill than small configurations to describe
    private static final Descriptor PAPER = new SoapDescriptor(SoapParameters.PAPER);
    private static final Descriptor GTO = soap(1, "gto", "separate", true);
    private static final Descriptor BLIND = soap(1, "mercer", "blind", true);
    private static final Descriptor ALCHEMICAL = soap(1, "mercer", "alchemical", true);
    private static final Descriptor NO_CENTRE = soap(2, "mercer", "separate", false);
    private static final Descriptor ODD =
            new SoapDescriptor(
                    new SoapParameters(5, 1, 0.5, 5, 3, 1, "mercer", "separate", 0.5, true));

    @Nested
    class AsInThePaper extends DescriptorContract {
        @Override
        protected Descriptor descriptor() {
            return PAPER;
        }
    }

    @Nested
    class WithGaussianTypeOrbitals extends DescriptorContract {
        @Override
        protected Descriptor descriptor() {
            return GTO;
        }
    }

    @Nested
    class BlindToSpecies extends DescriptorContract {
        @Override
        protected Descriptor descriptor() {
            return BLIND;
        }
    }

    @Nested
    class WithAlchemicalSpecies extends DescriptorContract {
        @Override
        protected Descriptor descriptor() {
            return ALCHEMICAL;
        }
    }

    @Nested
    class WithoutTheCentreAtom extends DescriptorContract {
        @Override
        protected Descriptor descriptor() {
            return NO_CENTRE;
        }
    }

    @Nested
    class OfOddLengthsAndALongCutoff extends DescriptorContract {
        @Override
        protected Descriptor descriptor() {
            return ODD;
        }
    }

    private static Descriptor soap(double zeta, String basis, String species, boolean centre) {
        return new SoapDescriptor(
                new SoapParameters(3, 0.5, 0.4, 8, 6, zeta, basis, species, 0.5, centre));
    }
}
