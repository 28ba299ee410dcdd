package io.podcatalog.notes;

import io.podcatalog.podcast.HttpUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes the marks of cleaned notes, mainly links: the publisher's own, and those made from addresses in the text. */
final class NoteLinks {

    private static final String REL = "nofollow ugc noopener noreferrer";

    /** A link to a moment of the episode. It becomes text, because {@link NoteTimes} decides which moments to link. */
    private static final Pattern MOMENT = Pattern.compile("\\?t=\\d*(?:#.*)?");

    /**
     * An address in the text. Chinese and Japanese write no space around it: a letter may stand before it, and their
     * punctuation marks, which are wide, end it.
     */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<![a-z0-9])https?://"
            + "(?:(?![\\x{3000}-\\x{303F}\\x{FE30}-\\x{FE4F}\\x{FF00}-\\x{FFEF}&&[\\p{P}\\p{S}]])"
            + "[^\\s\\p{Z}<>\"“”«»{}|\\\\^`])+");

    /** A mark of any script at the end of an address, such as a danda, is part of the sentence. */
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Po}\\p{Pf}\\p{Pe}&&[^/&%@#}]]$");

    private final @Nullable HttpUrl base;

    NoteLinks(@Nullable HttpUrl base) {
        this.base = base;
    }

    /** The mark to write for {@code source}, or null for a link without a usable target. */
    @Nullable
    Element mark(String name, Element source) {
        Element mark = new Element(name);
        if (name.equals("a")) {
            String target = target(source.attr("href").strip());
            if (target == null) {
                return null;
            }
            mark.attr("href", target);
        }
        String title = PlainText.cut(PlainText.tidy(source.attr("title")), 200);
        if (!title.isEmpty() && (name.equals("a") || name.equals("abbr"))) {
            mark.attr("title", title);
        }
        return name.equals("a") ? mark.attr("rel", REL) : mark;
    }

    /** Passes {@code text} on in pieces. Every address in it becomes a link. */
    void split(String text, List<Element> marks, BiConsumer<String, List<Element>> pieces) {
        if (!text.contains("://")) {
            pieces.accept(text, marks);
            return;
        }
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find(done)) {
            String found = withoutPunctuation(address.group());
            int end = address.start() + found.length();
            HttpUrl url = HttpUrl.parse(found)
                    .filter(link -> link.host().contains("."))
                    .orElse(null);
            if (address.start() > done) {
                pieces.accept(text.substring(done, address.start()), marks);
            }
            List<Element> linked = new ArrayList<>(marks);
            if (url != null) {
                linked.add(new Element("a").attr("href", url.value()).attr("rel", REL));
            }
            pieces.accept(found, linked);
            done = end;
        }
        if (done < text.length()) {
            pieces.accept(text.substring(done), marks);
        }
    }

    private @Nullable String target(String href) {
        String mail = MailLink.normal(href);
        if (mail != null) {
            return mail;
        }
        if (href.isEmpty() || href.startsWith("#") || MOMENT.matcher(href).matches()) {
            return null;
        }
        String address = href.startsWith("www.") ? "http://" + href : href;
        return HttpUrl.parse(address, base).map(HttpUrl::value).orElse(null);
    }

    private static String withoutPunctuation(String address) {
        String rest = address;
        while (PUNCTUATION.matcher(rest).find() && !isClosing(rest)) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }

    /** {@return whether the last character closes a bracket that the address itself opens} */
    private static boolean isClosing(String address) {
        return address.endsWith(")")
                && address.chars().filter(c -> c == '(').count()
                        >= address.chars().filter(c -> c == ')').count();
    }
}
