// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.api.model.Fingerprint;

/**
 * A configuration of a set, as little of it as tells it from others.
 *
 * @param fingerprint its content
 * @param composition its reduced formula
 */
record Members(Fingerprint fingerprint, String composition) {

    /** Takes configurations one by one. */
    interface Taker {

        /** Takes one. @param number from 0 @throws IOException if that fails */
        void take(int number, Configuration configuration) throws IOException;
    }

    /** {@return those of a set, in the order of its files} */
    static List<Members> of(Datasets datasets, Inputs inputs) throws IOException {
        List<Members> members = new ArrayList<>();
        forEach(
                datasets,
                inputs,
                (number, c) -> members.add(new Members(c.fingerprint(), c.composition())));
        return members;
    }

    /** Goes through a set in the order of its files. */
    static void forEach(Datasets datasets, Inputs inputs, Taker taker) throws IOException {
        try (Dataset.Reader reader = datasets.open(inputs).open()) {
            Optional<Dataset.Item> item = reader.next();
            for (int number = 0; item.isPresent(); number++) {
                taker.take(number, item.get().parse());
                item = reader.next();
            }
        }
    }
}
