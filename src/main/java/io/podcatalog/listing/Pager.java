package io.podcatalog.listing;

import io.podcatalog.site.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.springframework.data.domain.Page;
import org.springframework.web.util.UriUtils;

/**
 * The links from one page of a list to the others.
 *
 * @param number of this page, from 1
 * @param size entries on a full page
 * @param path of the list, to which the page number is added
 * @param files the path under which the same list is as files for other players
 */
public record Pager(int number, int last, int size, long total, String path, String files) {

    /** Episodes on a full page of a list. */
    public static final int EPISODES = 24;

    /** {@return the page number in a parameter, from 1} Other values are answered 404. */
    public static int parse(String parameter) {
        return parse(parameter, 999_999);
    }

    /** @param last the highest number that is allowed, at most 999,999 */
    public static int parse(String parameter, int last) {
        if (!parameter.matches("[1-9]\\d{0,5}") || Integer.parseInt(parameter) > last) {
            throw new NotFoundException();
        }
        return Integer.parseInt(parameter);
    }

    /** The first page exists even when the list is empty. */
    public static Pager of(Page<?> page, String path) {
        int last = Math.max(1, page.getTotalPages());
        if (page.getNumber() >= last) {
            throw new NotFoundException();
        }
        return new Pager(page.getNumber() + 1, last, page.getSize(), page.getTotalElements(), path, path);
    }

    /** For a list whose files are not under its own path. */
    public Pager withFiles(String files) {
        return new Pager(number, last, size, total, path, files);
    }

    public boolean isNeeded() {
        return last > 1;
    }

    /** {@return the number of the first entry on this page, from 1} */
    public long first() {
        return (number - 1L) * size + 1;
    }

    /** {@return the number of the last entry on this page} */
    public long end() {
        return Math.min(first() + size - 1, total);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < last;
    }

    public String previousPath() {
        return path(number - 1);
    }

    public String nextPath() {
        return path(number + 1);
    }

    /** {@return the numbers of the first page, the last, this one and its neighbors, in order; 0 stands for a gap} */
    public List<Integer> steps() {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, last));
        for (int near = number - 1; near <= number + 1; near++) {
            if (near >= 1 && near <= last) {
                shown.add(near);
            }
        }
        List<Integer> steps = new java.util.ArrayList<>();
        int before = 0;
        for (int step : shown) {
            if (step == before + 2) {
                steps.add(step - 1);
            } else if (step > before + 2) {
                steps.add(0);
            }
            steps.add(step);
            before = step;
        }
        return steps;
    }

    /** {@return the path of the same list as a file for other players} */
    public String playlist() {
        return ListFormat.M3U.path(files);
    }

    /** {@return the path of the same list as a feed for other players} */
    public String feed() {
        return ListFormat.RSS.path(files);
    }

    /** {@return the number of episodes in such a file if it does not have all of them, otherwise 0} */
    public int fileLimit() {
        return total > ListFiles.MOST ? ListFiles.MOST : 0;
    }

    /** {@return a name under which a browser saves the playlist: the last name in the path, "list" where there is none} */
    public String playlistName() {
        String page = path.replaceFirst("\\?.*", "");
        String name = page.substring(page.lastIndexOf('/') + 1);
        return (name.isEmpty() ? "list" : UriUtils.decode(name, StandardCharsets.UTF_8)) + ".m3u";
    }

    public String path(int page) {
        if (page == 1) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + "page=" + page;
    }
}
