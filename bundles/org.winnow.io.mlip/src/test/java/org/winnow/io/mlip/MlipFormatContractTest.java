// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import org.winnow.api.io.Format;
import org.winnow.testkit.FormatContract;

class MlipFormatContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new MlipFormat();
    }
}
