// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import java.util.HashMap;
import java.util.Map;

/** The chemical species, by atomic number 1..118, with their symbols. */
public final class Species {

    private static final String[] SYMBOLS =
            ("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge"
                            + " As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs"
                            + " Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt"
                            + " Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md"
                            + " No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og")
                    .split(" ");

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (int i = 0; i < SYMBOLS.length; i++) {
            NUMBERS.put(SYMBOLS[i], i + 1);
        }
    }

    private Species() {}

    /**
     * Names a species.
     *
     * @param number atomic number, 1..118
     * @return its symbol, such as {@code Si}
     * @throws IllegalArgumentException if there is no such species
     */
    public static String symbol(int number) {
        if (number < 1 || number > SYMBOLS.length) {
            throw new IllegalArgumentException(
                    "atomic number must lie in 1.." + SYMBOLS.length + ", got " + number);
        }
        return SYMBOLS[number - 1];
    }

    /**
     * Finds a species by its symbol.
     *
     * @param symbol such as {@code Si}; case matters
     * @return its atomic number
     * @throws IllegalArgumentException if there is no such species
     */
    public static int number(String symbol) {
        Integer number = NUMBERS.get(symbol);
        if (number == null) {
            throw new IllegalArgumentException(
                    "species must be a chemical symbol, got '" + symbol + "'");
        }
        return number;
    }
}
