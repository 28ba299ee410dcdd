package io.podcatalog.site;

import io.podcatalog.site.PageLanguage.Choice;
import io.podcatalog.text.Languages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language of a page, and the same page in other languages.
 *
 * @param page its path and query, without the switch
 * @param all the languages that a reader can choose; none on the page of a show
 */
public record SpokenLanguage(Choice choice, String page, List<Locale> all) {

    /** {@return its language tag (BCP 47)} */
    public String tag() {
        return choice.language().toLanguageTag();
    }

    public String direction() {
        return Languages.isRightToLeft(choice.language()) ? "rtl" : "ltr";
    }

    /** {@return the address that search engines shall use: a page whose address names the language is a page of its own} */
    public String canonical(String address) {
        return choice.address(address, choice.switched() ? choice.language() : null);
    }

    public List<Other> others() {
        return others(page);
    }

    /** {@return the same page in all languages, at this address with the switch} */
    public List<Other> others(String address) {
        return all.stream()
                .map(language -> new Other(
                        language.toLanguageTag(),
                        Languages.name(language, language),
                        choice.address(address, language),
                        language.equals(choice.language())))
                .toList();
    }

    /** @param name of the language, in this language */
    public record Other(String tag, @Nullable String name, String address, boolean current) {}
}
