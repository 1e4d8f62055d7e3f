package dev.kontor.extraction.pdf;

import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.TextLayer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that the text layer of a PDF has on each page.
 *
 * @param pages one for each page
 * @param drawn numbers of the pages with pictures or so many lines and curves that they could be letters
 */
record PageWords(List<Page> pages, Set<Integer> drawn) {

    PageWords {
        pages = List.copyOf(pages);
        drawn = Set.copyOf(drawn);
    }

    /**
     * Numbers of the pages that have to be read from their pictures. A page on which nothing is drawn has nothing to be
     * read: a last page may be empty.
     */
    Set<Integer> unread() {
        Set<Integer> unread = new HashSet<>();
        pages.stream().filter(page -> !TextLayer.usable(page)).map(Page::number).forEach(unread::add);
        if (unread.size() < pages.size()) {
            unread.retainAll(drawn);
        }
        return unread;
    }
}
