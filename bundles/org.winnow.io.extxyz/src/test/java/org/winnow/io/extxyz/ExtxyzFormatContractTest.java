// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import org.winnow.api.io.Format;
import org.winnow.testkit.FormatContract;

class ExtxyzFormatContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new ExtxyzFormat();
    }
}
