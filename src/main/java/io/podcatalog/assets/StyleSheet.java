package io.podcatalog.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * Puts the style sheets that app.css imports in place of their imports. It reads only the form of import that app.css
 * uses.
 */
final class StyleSheet {

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([\\w/.-]+)\"\\) layer\\((\\w+)\\);");

    private StyleSheet() {}

    static String whole(Resource sheet) throws IOException {
        Matcher imports = IMPORT.matcher(sheet.getContentAsString(StandardCharsets.UTF_8));
        StringBuilder whole = new StringBuilder();
        while (imports.find()) {
            String imported = sheet.createRelative(imports.group(1)).getContentAsString(StandardCharsets.UTF_8);
            String layer = "@layer " + imports.group(2) + " {\n" + imported + "}";
            imports.appendReplacement(whole, Matcher.quoteReplacement(layer));
        }
        return imports.appendTail(whole).toString();
    }
}
