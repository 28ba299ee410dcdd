package io.podcatalog.startup;

/** Measures how far a written name is from a name that was perhaps meant. */
final class Spelling {

    private Spelling() {}

    /**
     * {@return the smallest cost of turning {@code written} into {@code meant} (Levenshtein)} Adding a letter costs 1,
     * dropping or changing one costs 2: a shortened name ({@code refresh} for {@code refresh-every}) is likelier.
     */
    static int distance(String written, String meant) {
        int[] row = new int[meant.length() + 1];
        for (int j = 1; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= written.length(); i++) {
            int diagonal = row[0];
            row[0] += 2;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (written.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 2);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j] + 2, row[j - 1] + 1));
            }
        }
        return row[meant.length()];
    }

    /** {@return whether the distance is at most 3, such as one changed and one missing letter} */
    static boolean isClose(String written, String meant) {
        return distance(written, meant) <= 3;
    }
}
