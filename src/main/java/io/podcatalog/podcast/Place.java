package io.podcatalog.podcast;

import org.jspecify.annotations.Nullable;

/**
 * A place that a podcast or an episode is about, or where it is made (podcast:location).
 *
 * @param origin whether it is made there; otherwise it is about this place
 * @param geo latitude and longitude in degrees (RFC 5870), such as {@code 30.2672,-97.7431}
 * @param osm its object in OpenStreetMap: N, W or R (node, way, relation) and a number
 */
public record Place(
        String name,
        boolean origin,
        @Nullable String geo,
        @Nullable String osm) {

    private static final String MAP = "https://www.openstreetmap.org/";

    /** {@return a map that shows the place, or null if the feed gives neither {@code geo} nor {@code osm}} */
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
