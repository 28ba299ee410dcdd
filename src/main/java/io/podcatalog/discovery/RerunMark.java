package io.podcatalog.discovery;

import java.util.regex.Pattern;

/** The words in a title by which publishers of several languages say that they publish an episode again. */
final class RerunMark {

    private static final String ANYWHERE =
            "re-?runs?|re-?broadcast|encore(?: presentation)?(?: of)?|re-?(?:released?|issued?|posted|mastered|aired?)"
                    + "|from the (?:archives?|vault)|wiederholung|aus dem archiv|redif+usi[oó]n|rediffusion|rediff"
                    + "|repetici[oó]n|reposici[oó]n|herhaling|repris|повтор|שידור חוזר";

    /** These also have other meanings, so they count only in brackets or in front of the title. */
    private static final String APART = ANYWHERE
            + "|repeat|redux|revisited|throwback|flashback|best of|classic|(?:radio )?replay|play-?back|replica|tekrar"
            + "|update|extended";

    private static final Pattern MARK = Pattern.compile(
            "[\\[(][^\\])(\\[]{0,30}(?<!\\p{L})(?:" + APART + ")(?!\\p{L})[^\\])]{0,20}[\\])]"
                    + "|^(?:" + APART + ")(?: ?\\([^)]{1,20}\\))? ?[:|–—-]+"
                    + "|(?<!\\p{L})(?:" + ANYWHERE + ")(?!\\p{L})\\s*[:|!–—-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private RerunMark() {}

    static boolean isIn(String title) {
        return MARK.matcher(title).find();
    }

    static String removedFrom(String title) {
        return MARK.matcher(title).replaceAll(" ").strip();
    }
}
