package io.podcatalog.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * Puts the modules that a script imports before it, each after its own imports. Only the script itself keeps its exports.
 * All declarations then share one scope, so no two modules may use the same name. Imports and exports must have the form
 * of the patterns below, one in a line. Comments that fill their lines stay behind; a comment beside code is kept, because
 * it may be part of a text.
 */
final class ScriptModules {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:\\{[^}]*} from )?\"(\\.[\\w./-]+)\";\\n");

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=class |(?:async )?function |const )");

    /** No text may have a line that begins so. Only those in backticks have lines, and a test reads them. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(?://.*|/\\*\\*(?s:.*?)\\*/)\\n");

    private ScriptModules() {}

    static String whole(Resource script) throws IOException {
        Map<String, String> modules = new LinkedHashMap<>();
        String own = script.getContentAsString(StandardCharsets.UTF_8);
        collectImports(script, own, modules);
        return String.join("", modules.values()) + code(own);
    }

    private static void collectImports(Resource module, String source, Map<String, String> modules) throws IOException {
        Matcher imports = IMPORT.matcher(source);
        while (imports.find()) {
            Resource imported = module.createRelative(imports.group(1));
            String name = imported.getURI().normalize().toString();
            if (!modules.containsKey(name)) {
                String text = imported.getContentAsString(StandardCharsets.UTF_8);
                collectImports(imported, text, modules);
                modules.put(name, plain(text));
            }
        }
    }

    /** {@return the module as a part of the whole: without imports, exports and comments} */
    static String plain(String module) {
        return EXPORT.matcher(code(module)).replaceAll("");
    }

    /** {@return the script itself: without imports and comments} */
    static String code(String module) {
        return IMPORT.matcher(COMMENT.matcher(module).replaceAll("")).replaceAll("");
    }
}
