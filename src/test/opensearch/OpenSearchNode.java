import org.codelibs.opensearch.runner.OpenSearchRunner;

/** A node that other processes may ask, for as long as somebody reads from this one. Runs from its source. */
class OpenSearchNode {

    /** The others of its many modules, such as languages for scripts, would only take time. */
    private static final String MODULES = "org.opensearch.analysis.common.CommonAnalysisPlugin,"
            + "org.opensearch.index.reindex.ReindexPlugin,org.opensearch.transport.Netty4Plugin";

    public static void main(String[] arguments) throws Exception {
        try (OpenSearchRunner runner = new OpenSearchRunner()) {
            runner.onBuild((number, settings) -> settings.put("http.port", arguments[1])
                            .put("transport.port", "0")
                            .put("discovery.type", "single-node")
                            .putList("discovery.seed_hosts"))
                    .build(OpenSearchRunner.newConfigs()
                            .basePath(arguments[0])
                            .moduleTypes(MODULES)
                            .numOfNode(1));
            System.in.read();
        }
    }
}
