// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Gaussian-type orbitals r^l exp(−α_k r²), of the kind that other programs use: α_k such that
 * orbital k has fallen to 1e−2 at r_k, the r_k evenly from {@link #INNERMOST} to σ beyond the
 * cutoff, where densities reach; made orthonormal over all space by the inverse square root of
 * their overlap matrix (Löwdin).
 *
 * <p>The projection of a Gaussian density is analytic: with η = 1/2σ², (π/(α + η))^{3/2} (η/(α +
 * η))^l r^l exp(−αη/(α + η) r²). Directions whose overlap eigenvalue is lost in rounding, below
 * 1e−15 of the largest, are left out, so that errors of kernels do not fall below about 1e−5.
 *
 * @see <a href="https://doi.org/10.1016/j.cpc.2019.106949">Himanen et al., Comput. Phys. Commun.
 *     247, 106949 (2020)</a>
 */
final class GtoBasis implements RadialBasis {

    /** Reach of the narrowest orbital, Å. */
    private static final double INNERMOST = 1;

    /** What an orbital has fallen to at its reach. */
    private static final double FALLEN = 1e-2;

    private static final double NEGLIGIBLE = 1e-15;

    private final int size;
    private final double[] decays; // of the projections, shape [(l + 1) × size], 1/Å²
    private final double[] mixes; // orbital k's share in function n, [(l + 1) × size × size]

    GtoBasis(double cutoff, double sigma, int size, int degree) {
        this.size = size;
        decays = new double[(degree + 1) * size];
        mixes = new double[(degree + 1) * size * size];
        for (int l = 0; l <= degree; l++) {
            prepare(l, exponents(cutoff + sigma, l), 1 / (2 * sigma * sigma));
        }
    }

    private double[] exponents(double outermost, int l) {
        double[] exponents = new double[size];
        double innermost = Math.min(INNERMOST, outermost / 2);
        for (int k = 0; k < size; k++) {
            double reach =
                    outermost - (outermost - innermost) * (size - 1 - k) / Math.max(1, size - 1);
            exponents[k] = StrictMath.log(StrictMath.pow(reach, l) / FALLEN) / (reach * reach);
            // wide l in a short reach may ask for orbitals that grow; keep them bounded
            exponents[k] = Math.max(exponents[k], 1 / (reach * reach));
        }
        return exponents;
    }

    private void prepare(int l, double[] exponents, double eta) {
        DMatrixRMaj overlap = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                // of orbitals scaled to norm 1
                double mean = (exponents[i] + exponents[k]) / 2;
                double ratio = Math.sqrt(exponents[i] * exponents[k]) / mean;
                overlap.set(i, k, StrictMath.pow(ratio, l + 1.5));
            }
        }
        double[] root = inverseRoot(overlap);
        for (int k = 0; k < size; k++) {
            double sum = exponents[k] + eta;
            decays[l * size + k] = exponents[k] * eta / sum;
            double projection = StrictMath.pow(Math.PI / sum, 1.5) * StrictMath.pow(eta / sum, l);
            double norm = Math.sqrt(StrictMath.pow(2 * exponents[k], l + 1.5) / halfGamma(l));
            for (int n = 0; n < size; n++) {
                mixes[(l * size + k) * size + n] = root[k * size + n] * norm * projection;
            }
        }
    }

    /** ½ Γ(l + 3/2) = ∫ r^{2l+2} e^{−r²} dr. */
    private static double halfGamma(int l) {
        double gamma = Math.sqrt(Math.PI) / 2;
        for (int k = 0; k <= l; k++) {
            gamma *= k + 0.5;
        }
        return gamma;
    }

    private double[] inverseRoot(DMatrixRMaj overlap) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(overlap)) {
            throw new ArithmeticException("eigenvalues of the orbitals' overlap must converge");
        }
        double largest = 0;
        for (int e = 0; e < size; e++) {
            largest = Math.max(largest, eigen.getEigenvalue(e).getReal());
        }
        double[] root = new double[size * size];
        for (int e = 0; e < size; e++) {
            double value = eigen.getEigenvalue(e).getReal();
            double[] v = eigen.getEigenVector(e).data;
            double scale = value > NEGLIGIBLE * largest ? 1 / Math.sqrt(value) : 0;
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < size; k++) {
                    root[i * size + k] += v[i] * v[k] * scale;
                }
            }
        }
        return root;
    }

    @Override
    public void at(int l, double r, double[] values, double[] slopes, int offset) {
        for (int n = 0; n < size; n++) {
            values[offset + n] = 0;
            slopes[offset + n] = 0;
        }
        for (int k = 0; k < size; k++) {
            double decay = decays[l * size + k];
            double gauss = StrictMath.exp(-decay * r * r);
            double slope = -2 * decay * r * gauss;
            for (int n = 0; n < size; n++) {
                double mix = mixes[(l * size + k) * size + n];
                values[offset + n] += mix * gauss;
                slopes[offset + n] += mix * slope;
            }
        }
    }
}
