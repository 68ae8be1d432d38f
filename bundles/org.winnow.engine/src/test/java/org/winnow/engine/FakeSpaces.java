// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.Progress;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.kernel.SpaceFactory;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;

/** Spaces whose distance is that of the features. */
final class FakeSpaces implements SpaceFactory {
    @Override
    public Space linear(Kernel kernel, FeatureMatrix means) {
        return new Plane(means);
    }

    @Override
    public Space pairs(
            Kernel kernel, List<FeatureMatrix> environments, double zeta, Progress progress) {
        double[] values = new double[2 * environments.size()];
        for (int i = 0; i < environments.size(); i++) {
            values[2 * i] = environments.get(i).get(0, 0);
            values[2 * i + 1] = environments.get(i).get(0, 1);
            progress.report((double) i / environments.size());
        }
        return new Plane(new FeatureMatrix(environments.size(), 2, values));
    }

    private record Plane(FeatureMatrix points) implements Space {
        @Override
        public int size() {
            return points.rows();
        }

        @Override
        public void distances(int row, double[] out) {
            for (int i = 0; i < out.length; i++) {
                double x = points.get(i, 0) - points.get(row, 0);
                double y = points.get(i, 1) - points.get(row, 1);
                out[i] = Math.sqrt(x * x + y * y);
            }
        }

        @Override
        public void similarities(int row, double[] out) {
            for (int i = 0; i < out.length; i++) {
                out[i] =
                        points.get(i, 0) * points.get(row, 0)
                                + points.get(i, 1) * points.get(row, 1);
            }
        }

        @Override
        public Optional<FeatureMatrix> features() {
            return Optional.of(points);
        }

        @Override
        public boolean euclidean() {
            return true;
        }
    }
}
