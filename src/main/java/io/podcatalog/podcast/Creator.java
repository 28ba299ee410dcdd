package io.podcatalog.podcast;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody who makes a podcast or an episode. Feeds give only names, so the name itself tells whether it is of a person.
 *
 * @param name without what follows it, such as a degree or a motto
 */
public record Creator(String name, boolean organization) {

    /** Legal forms, and words that stand in names of organizations and hardly in names of people. */
    private static final Pattern ORGANIZATION = Pattern.compile(
            "(?iU)(?:^|.*[\\s.,&/(-])(?:inc|incorporated|llc|llp|ltd|limited|gmbh|ag|plc|corp|corporation|company|bv|b\\.v|e\\.v"
                    + "|s\\.a|co|networks?|media|medien|studios?|productions?|radio|fm|tv|television|rundfunk|broadcast(?:ing|s|ers)?"
                    + "|\\w*podcasts?|podcasting|show|university|universit(?:y|ät|é|at|ario)|universidad|college|school|institute?"
                    + "|instituto|foundation|stiftung|fundaci[oó]n|fondation|association|society|verein|church|ministr(?:y|ies)"
                    + "|cent(?:er|re)|museum|library|group|gruppe|groupe|grupo|team|collective|kollektiv|collectif|labs?|magazine"
                    + "|news|times|journal|daily|weekly|records|entertainment|audio|originals|agency|consulting|solutions"
                    + "|technolog(?:y|ies)|software|systems|initiative|council|committee|department|government|alliance"
                    + "|federation|community|academy|theat(?:er|re)|orchestra|organi[sz]ation|verlag|publishing|books|sports?"
                    + "|[éÉ]ditions|רדיו|רשת|תאגיד|אוניברסיטת|אוניברסיטה|מכון|בע\"מ|בע״מ|הפודקאסט|פודקאסט"
                    + "|شركة|إذاعة|راديو|قناة|جامعة|مؤسسة|شبكة|بودكاست|радио|студия|подкаст|медиа|ооо)(?:$|[\\s.,&/)-].*)");

    /** These scripts have no spaces between words. */
    private static final Pattern EAST_ASIAN_ORGANIZATION =
            Pattern.compile(".*(?:公司|电台|電台|广播|廣播|工作室|媒体|媒體|传媒|傳媒|播客|大学|大學|出版社|株式会社|ラジオ|放送|新聞|방송|라디오).*");

    private static final Pattern ADDRESS =
            Pattern.compile("(?i).*\\w\\.(?:com|org|net|fm|io|tv|co|de|fr|es|eu|show)\\b.*");

    private static final Pattern BETWEEN =
            Pattern.compile("(?i)\\s*(?:[,;/|&+]|\\s(?:and|und|et|y|e|with|mit|avec|con)\\s)\\s*");

    private static final Pattern DEGREE = Pattern.compile(
            "(?i),?\\s+(?:ph\\.?\\s?d|m\\.?d|m\\.?b\\.?a|m\\.?sc?|j\\.?d|r\\.?n|d\\.?o|esq|jr|sr|lcsw|cpa|rd|lmft|pt|dpt)\\.?(?=$|,|\\s)");

    /** {@code Ann Lee: Writer, Traveler}, {@code Ann Lee (host)}, {@code Ann Lee - Coach} */
    private static final Pattern MOTTO = Pattern.compile("(?:: |\\s[-–—|]\\s|\\s*\\().*");

    private static final Pattern PARTICLE = Pattern.compile(
            "(?i)de|da|di|du|del|della|der|den|des|van|von|zu|la|le|el|al|bin|ibn|ben|bat|dos|y|e|st\\.?");

    private static final int MOST_WORDS = 5;

    /**
     * {@return those whom a feed calls the author; one, unless the text lists the names of several people}
     *
     * @param show the title of the podcast, which many feeds give as its author
     */
    public static List<Creator> of(String author, String show) {
        String whole = author.strip();
        if (isOrganization(whole, show)) {
            return List.of(new Creator(whole, true));
        }
        String names = MOTTO.matcher(DEGREE.matcher(whole).replaceAll("")).replaceFirst("");
        List<String> parts = Stream.of(BETWEEN.split(names))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean several = parts.size() > 1
                && parts.stream().distinct().count() == parts.size()
                && parts.stream().allMatch(part -> isPersonal(part, 1));
        if (several && !isReversed(names, parts)) {
            return parts.stream().map(part -> new Creator(part, false)).toList();
        }
        boolean person = parts.size() == 1 ? isPersonal(names, 2) : isReversed(names, parts);
        return List.of(new Creator(person ? names : whole, !person));
    }

    /** {@return one whom the feed calls a person (podcast:person), which some feeds say of organizations as well} */
    public static Creator named(String person, String show) {
        return new Creator(person, isOrganization(person, show));
    }

    private static boolean isOrganization(String name, String show) {
        return Slug.of(name, name).equals(Slug.of(show, show))
                || name.regionMatches(true, 0, "The ", 0, 4)
                || ORGANIZATION.matcher(name).matches()
                || EAST_ASIAN_ORGANIZATION.matcher(name).matches()
                || ADDRESS.matcher(name).matches()
                || name.matches("\\p{Lu}{2,5}")
                || name.matches(".*\\d.*");
    }

    /** A name of a person begins with a capital letter in scripts that have them, apart from particles. */
    private static boolean isPersonal(String name, int fewestWords) {
        String[] words = name.split("\\s+");
        boolean spaced = name.codePoints().noneMatch(Character::isIdeographic)
                && !name.matches(".*[\\p{IsHangul}\\p{IsKatakana}].*");
        return words.length <= MOST_WORDS
                && (words.length >= fewestWords || !spaced)
                && Stream.of(words)
                        .allMatch(word -> !Character.isLowerCase(word.codePointAt(0))
                                || PARTICLE.matcher(word).matches());
    }

    /** {@return whether it is one name as libraries write it: Lee, Ann} */
    private static boolean isReversed(String names, List<String> parts) {
        return parts.size() == 2
                && names.matches("[^,]+,[^,]+")
                && parts.stream().noneMatch(part -> part.contains(" "));
    }
}
