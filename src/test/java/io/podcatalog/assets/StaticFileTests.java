package io.podcatalog.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Files that pages link, and the files of the sample. */
class StaticFileTests extends ServerTests {

    private static final int KIBIBYTE = 1024;

    private static final Path FILES = Path.of("src/main/resources/static");

    private static final String LINKS = "link[rel=stylesheet], link[rel=icon], script[src], img[src], body";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void pagesLinkTheirStyleSheetScriptsControlsAndIconAtAddressesThatChangeWithTheirContent() {
        assertThat(linked())
                .satisfiesExactly(
                        style -> assertThat(style).matches("/css/app-[0-9a-f]{32}\\.css"),
                        icon -> assertThat(icon).matches("/icon-[0-9a-f]{32}\\.svg"),
                        script -> assertThat(script).matches("/js/app-[0-9a-f]{32}\\.js"),
                        start -> assertThat(start).matches("/js/start-[0-9a-f]{32}\\.js"),
                        turbo -> assertThat(turbo).matches("/js/turbo-[0-9a-f]{32}\\.js"),
                        controls -> assertThat(controls).matches("/player/en-[0-9a-f]{32}\\.html"));
    }

    @Test
    void cachesMayKeepWhatPagesLinkForever() {
        for (String file : linked()) {
            assertThat(headers(send("GET", file, "Accept-Encoding", "gzip")))
                    .as(file)
                    .containsEntry("cache-control", List.of("public, max-age=31536000, immutable"))
                    .containsEntry("vary", List.of("Accept-Encoding"))
                    .containsKeys("content-security-policy", "x-content-type-options")
                    .doesNotContainKey("set-cookie");
        }
    }

    @Test
    void sendsCompressedFilesToClientsThatAcceptThem() throws IOException {
        for (String file : linked()) {
            byte[] plain = send("GET", file, "Accept-Encoding", "identity").body();
            for (String accepted : List.of("gzip", "br, GZIP;q=0.5", "gzip, deflate, br, zstd")) {
                HttpResponse<byte[]> zipped = send("GET", file, "Accept-Encoding", accepted);
                assertThat(headers(zipped)).as(file).containsEntry("content-encoding", List.of("gzip"));
                assertThat(unzipped(zipped.body())).isEqualTo(plain);
            }
            for (String accepted : List.of("identity", "br", "gzip;q=0", "gzip;q=0.000, br")) {
                HttpResponse<byte[]> answer = send("GET", file, "Accept-Encoding", accepted);
                assertThat(headers(answer)).as(accepted).doesNotContainKey("content-encoding");
                assertThat(answer.body()).isEqualTo(plain);
            }
            assertThat(headers(send("GET", file))).as(file).doesNotContainKey("content-encoding");
        }
    }

    @Test
    void sendsA304ForAKnownTagAndTheSameHeadersForHead() {
        Set<String> tags = new TreeSet<>();
        for (String file : linked()) {
            for (String encoding : List.of("gzip", "identity")) {
                HttpResponse<byte[]> answer = send("GET", file, "Accept-Encoding", encoding);
                String tag = answer.headers().firstValue("etag").orElseThrow();
                assertThat(tags.add(tag)).as("a tag of its own").isTrue();

                HttpResponse<byte[]> head = send("HEAD", file, "Accept-Encoding", encoding);
                assertThat(head.statusCode()).isEqualTo(200);
                assertThat(head.body()).isEmpty();
                assertThat(headers(head)).isEqualTo(headers(answer)).containsKey("content-length");

                HttpResponse<byte[]> again =
                        send("GET", file, "Accept-Encoding", encoding, "If-None-Match", "\"x\", W/" + tag);
                assertThat(again.statusCode()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(headers(again))
                        .containsEntry("etag", List.of(tag))
                        .containsEntry("vary", List.of("Accept-Encoding"))
                        .containsKey("cache-control");
            }
        }
    }

    @Test
    void onlyGetAndHeadReachAFile() {
        for (String file : linked()) {
            assertThat(send("DELETE", file).statusCode()).isBetween(400, 499);
            assertThat(send("GET", file.replaceFirst("-.", "-x")).statusCode()).isEqualTo(404);
        }
    }

    /** Otherwise a browser would never ask for the next version. */
    @Test
    void noAnswerIsImmutableAtAnAddressThatStaysTheSame() throws IOException {
        for (String file : files()) {
            HttpResponse<byte[]> answer = send("GET", file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(headers(answer)).as(file).containsEntry("cache-control", List.of("max-age=86400"));
        }
    }

    /** The small player that other sites frame has a style sheet and a script of its own. */
    @Test
    void pagesLoadEachStyleSheetAndModule() throws IOException {
        List<String> bundles = Stream.of(linked(), embedded())
                .flatMap(Collection::stream)
                .map(this::text)
                .toList();
        for (String file : files()) {
            if (file.matches("/(css|js)/.*") && !file.matches("/css/(app|embed).css")) {
                String own = part(file);
                assertThat(bundles).as(file).anyMatch(bundle -> bundle.contains(own));
                assertThat(bundles)
                        .as("at most one place of %s", file)
                        .allMatch(bundle -> bundle.indexOf(own) == bundle.lastIndexOf(own));
            }
        }
        assertThat(bundles)
                .noneMatch(bundle -> Pattern.compile(
                                "(?m)^(@import|import|export (class|function|async function read|const)) ")
                        .matcher(bundle)
                        .find());
    }

    /** {@return what a bundle contains of the file} */
    private String part(String file) {
        String text = text(file);
        if (file.endsWith(".css")) {
            return StyleSheet.plain(text);
        }
        return file.matches("/js/\\w+.js") ? ScriptModules.code(text) : ScriptModules.plain(text);
    }

    private List<String> embedded() {
        imported(TestFeed.titled("Night Shift").episode(1, "One", "a"));
        return page("/podcasts/night-shift/one/embed").select("link[rel=stylesheet], script[src]").stream()
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"))
                .toList();
    }

    @Test
    void aModuleComesAfterThoseThatItUses() {
        String script = linked().stream()
                .filter(file -> file.startsWith("/js/app"))
                .map(this::text)
                .findFirst()
                .orElseThrow();
        assertThat(script.indexOf("class Behavior")).isPositive().isLessThan(script.indexOf("extends Behavior"));
    }

    /** Browsers ask for parts of audio, to seek in it. */
    @Test
    void sendsPartsOfTheSamplesAudio() throws IOException {
        for (String file : files()) {
            if (file.startsWith("/sample/")) {
                HttpResponse<byte[]> whole = send("GET", file);
                HttpResponse<byte[]> part = send("GET", file, "Range", "bytes=100-199");
                assertThat(part.statusCode()).as(file).isEqualTo(206);
                assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, 200));

                HttpResponse<byte[]> head = send("HEAD", file);
                assertThat(headers(head)).isEqualTo(headers(whole));
                String date = whole.headers().firstValue("last-modified").orElseThrow();
                assertThat(send("GET", file, "If-Modified-Since", date).statusCode())
                        .isEqualTo(304);
            }
        }
    }

    @Test
    void keepsScriptAndStyleSmall() {
        Map<String, Integer> sizes = new HashMap<>();
        linked().forEach(file -> sizes.put(
                file.replaceFirst("-.*", ""),
                send("GET", file, "Accept-Encoding", "gzip").body().length));

        assertThat(sizes.get("/js/start") + sizes.get("/js/app")).isLessThan(24 * KIBIBYTE);
        assertThat(sizes.get("/js/app") + sizes.get("/js/turbo")).isLessThan(70 * KIBIBYTE);
        assertThat(sizes.get("/css/app")).isLessThan(12 * KIBIBYTE);
        embedded()
                .forEach(file -> assertThat(
                                send("GET", file, "Accept-Encoding", "gzip").body())
                        .as(file)
                        .hasSizeLessThan(5 * KIBIBYTE));
    }

    /** One script has all modules in one scope, where a name that is declared twice stops all of them. */
    @Test
    void noTwoModulesDeclareTheSameName() throws IOException {
        Pattern declaration =
                Pattern.compile("^(?:export )?(?:async )?(?:const|let|class|function\\*?) (\\w+)", Pattern.MULTILINE);
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FILES.resolve("js"))) {
            for (Path module : files.filter(Files::isRegularFile).toList()) {
                declaration.matcher(Files.readString(module)).results().forEach(one -> names.add(one.group(1)));
            }
        }
        assertThat(names).contains("PodcastPlayer", "loadTurboOnFirstUse").doesNotHaveDuplicates();
    }

    /** {@return the addresses of all files that pages link, except the pictures of feeds} */
    private Set<String> linked() {
        return Stream.of("/", "/search", "/favorites", "/status", "/nowhere")
                .flatMap(path -> page(path).select(LINKS).stream())
                .flatMap(link -> Stream.of("href", "src", "data-script", "data-turbo-file", "data-controls")
                        .filter(link::hasAttr)
                        .map(link::attr))
                .filter(address -> !address.startsWith("/artwork/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the addresses of the files that are linked or joined, without hashes} */
    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "/" + FILES.relativize(file))
                    .toList();
        }
    }

    private String text(String file) {
        return new String(send("GET", file).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static byte[] unzipped(byte[] file) throws IOException {
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return text.readAllBytes();
        }
    }
}
