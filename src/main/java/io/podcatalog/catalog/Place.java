package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A place that a podcast or an episode is about, or where it is made, as podcast:location has it.
 *
 * @param origin whether it is made there
 * @param geo latitude and longitude in degrees (RFC 5870), such as {@code 30.2672,-97.7431}
 * @param osm what it is in OpenStreetMap: N, W or R (node, way, relation) and a number
 */
public record Place(
        String name,
        boolean origin,
        @Nullable String geo,
        @Nullable String osm) {

    private static final String MAP = "https://www.openstreetmap.org/";

    /** {@return where a map shows it, if the feed says where that is} */
    public @Nullable HttpUrl map() {
        if (osm != null) {
            String kind = switch (osm.charAt(0)) {
                case 'N' -> "node/";
                case 'W' -> "way/";
                default -> "relation/";
            };
            return new HttpUrl(MAP + kind + osm.substring(1));
        }
        return geo == null ? null : new HttpUrl(MAP + "?mlat=" + geo.replace(",", "&mlon="));
    }
}
