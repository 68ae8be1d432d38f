// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.api.model.Dataset;

/** Opens inputs; with quarantine, a file that cannot be opened does not keep others from being. */
final class Sources {

    private Sources() {}

    /**
     * Opens.
     *
     * @param datasets opens
     * @param inputs what the user said
     * @param quarantine whether files that cannot be opened are set aside
     * @param setAside takes these
     * @return one data set, or with quarantine one for each argument where it takes that
     * @throws IOException if nothing can be opened
     */
    static List<Dataset> open(
            Datasets datasets,
            Inputs inputs,
            boolean quarantine,
            Consumer<Candidates.SetAside> setAside)
            throws IOException {
        try {
            return List.of(datasets.open(inputs));
        } catch (IOException e) {
            if (!quarantine || inputs.files().size() == 1) {
                throw e;
            }
        }
        List<Dataset> opened = new ArrayList<>();
        for (String file : inputs.files()) {
            try {
                Inputs one = new Inputs(List.of(file), inputs.format(), inputs.settings());
                opened.add(datasets.open(one));
            } catch (IOException e) {
                Dataset.Origin origin = new Dataset.Origin(file, -1, 0);
                setAside.accept(new Candidates.SetAside(origin, e.getMessage(), new byte[0]));
            }
        }
        return opened;
    }
}
