// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;

/**
 * Which feature stands where: a block for each pair of channels a ≤ b, and in it [l][n][n'], with
 * n' ≤ n only where a = b. With C channels there are C n (C n + 1)/2 · (l + 1) features.
 */
final class FeatureLayout {

    private final int channels;
    private final int like; // features of a pair of one channel with itself
    private final int unlike;
    private final SoapParameters parameters;

    FeatureLayout(SoapParameters parameters, int channels) {
        this.parameters = parameters;
        this.channels = channels;
        like = (parameters.l() + 1) * parameters.n() * (parameters.n() + 1) / 2;
        unlike = (parameters.l() + 1) * parameters.n() * parameters.n();
    }

    static FeatureLayout of(SoapParameters parameters, SpeciesSet species) {
        return new FeatureLayout(
                parameters, parameters.species().equals("blind") ? 1 : species.size());
    }

    int channels() {
        return channels;
    }

    /** How many features there are. */
    int length() {
        long length = (long) channels * like + (long) channels * (channels - 1) / 2 * unlike;
        if (length > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException(
                    "an environment must have fewer than 2^31 features, got " + length);
        }
        return (int) length;
    }

    /** How many features a pair of channels has. */
    int length(int a, int b) {
        return a == b ? like : unlike;
    }

    /** Where the features of a pair of channels begin; a ≤ b. */
    int offset(int a, int b) {
        int before = a * channels - a * (a - 1) / 2; // pairs whose first channel is below a
        int pairs = before + b - a;
        int alike = b > a ? a + 1 : a;
        return alike * like + (pairs - alike) * unlike;
    }

    /** Labels such as {@code Li-Si 0 3 2}: channels, n, n', l. */
    List<String> labels(SpeciesSet species) {
        List<String> labels = new ArrayList<>(length());
        for (int a = 0; a < channels; a++) {
            for (int b = a; b < channels; b++) {
                addPair(labels, name(species, a) + "-" + name(species, b), a == b);
            }
        }
        return labels;
    }

    private String name(SpeciesSet species, int channel) {
        return parameters.species().equals("blind")
                ? "any"
                : Species.symbol(species.number(channel));
    }

    private void addPair(List<String> labels, String pair, boolean alike) {
        for (int l = 0; l <= parameters.l(); l++) {
            for (int n = 0; n < parameters.n(); n++) {
                for (int k = 0; k < (alike ? n + 1 : parameters.n()); k++) {
                    labels.add(pair + " " + n + " " + k + " " + l);
                }
            }
        }
    }
}
