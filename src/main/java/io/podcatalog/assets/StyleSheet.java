package io.podcatalog.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * Puts the style sheets that app.css imports in place of their imports, and leaves out comments and indents. It reads
 * only the form of import that app.css uses. No text in a sheet may look like a comment.
 */
final class StyleSheet {

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([\\w/.-]+)\"\\) layer\\((\\w+)\\);");

    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/\\s*");

    private static final Pattern INDENT = Pattern.compile("\\s*\\n\\s*");

    private StyleSheet() {}

    static String whole(Resource sheet) throws IOException {
        Matcher imports = IMPORT.matcher(sheet.getContentAsString(StandardCharsets.UTF_8));
        StringBuilder whole = new StringBuilder();
        while (imports.find()) {
            String imported = sheet.createRelative(imports.group(1)).getContentAsString(StandardCharsets.UTF_8);
            String layer = "@layer " + imports.group(2) + " {\n" + imported + "}";
            imports.appendReplacement(whole, Matcher.quoteReplacement(layer));
        }
        return plain(imports.appendTail(whole).toString());
    }

    /** A phone gets a sheet of up to 14 KB with the first packets of a connection; comments are a quarter of it. */
    static String plain(String sheet) {
        return INDENT.matcher(COMMENT.matcher(sheet).replaceAll("")).replaceAll("\n");
    }
}
