// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.nio.file.Path;

/**
 * Pictures of both pages as {@code Demo} wrote them, on a screen, a phone and paper: {@code Look
 * FOLDER}.
 */
final class Look {

    private Look() {}

    /** Takes the pictures. @param words the folder */
    public static void main(String... words) throws Exception {
        Path folder = Path.of(words[0]).toAbsolutePath();
        try (Browser browser = new Browser()) {
            for (int[] size : new int[][] {{1280, 800}, {390, 844}}) {
                for (String page : new String[] {"report", "explore"}) {
                    browser.open(folder.resolve(page + ".html"), size[0], size[1]);
                    if (page.equals("explore")) {
                        browser.until("document.documentElement.dataset.ready === 'true'");
                        Thread.sleep(1500);
                    }
                    browser.screenshot(
                            folder.resolve(page + "-" + size[0] + ".png"),
                            page.equals("report") || size[0] < 1000);
                    System.out.println(
                            page
                                    + " "
                                    + size[0]
                                    + " wide: "
                                    + browser.value("document.documentElement.scrollWidth"));
                    browser.print(folder.resolve(page + ".pdf"));
                }
            }
            browser.complaints.forEach(System.out::println);
            browser.requests.forEach(
                    r -> System.out.println(r.substring(0, Math.min(100, r.length()))));
        }
    }
}
