package io.podcatalog.startup;

/** How far what somebody wrote is from what he may have meant. */
final class Spelling {

    private Spelling() {}

    /**
     * {@return the least cost of making the one text the other (Levenshtein)} To add a letter costs 1, to drop or to
     * change one 2: who writes {@code refresh} for {@code refresh-every} left out more than he got wrong.
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

    /** {@return whether it is the other text but for a letter or two} */
    static boolean isMistaken(String written, String meant) {
        return distance(written, meant) <= 3;
    }
}
