package io.ftpcluster.node.command;

/**
 * The options that clients put before the path of LIST and NLST as if they spoke to {@code ls}; no RFC knows them. What
 * is not known means nothing, and none is ever taken for a path: a name that begins with a dash is written
 * {@code ./-name} or {@code -- -name}.
 *
 * @param longForm {@code -l}: facts too, for NLST
 * @param recursive {@code -R}
 * @param order {@code -t} or {@code -S}
 * @param reverse {@code -r}
 * @param itself {@code -d}: the directory, not what is in it
 * @param classify {@code -F}: a slash behind the names of directories
 * @param path what stands behind the options
 */
record ListOptions(
        boolean longForm,
        boolean recursive,
        Order order,
        boolean reverse,
        boolean itself,
        boolean classify,
        String path) {
    /** In which order entries come. */
    enum Order {
        /** As the volume gives them, which takes no memory. */
        NONE,
        NAME,
        TIME,
        SIZE
    }

    /** Reads an argument once from left to right, whatever is in it. */
    static ListOptions parse(String argument) {
        StringBuilder letters = new StringBuilder();
        int at = skipBlanks(argument, 0);
        while (at < argument.length() && argument.charAt(at) == '-') {
            int end = endOfWord(argument, at + 1);
            boolean isLast = end == at + 2 && argument.charAt(at + 1) == '-';
            if (!isLast && (end == at + 1 || end < argument.length() && argument.charAt(end) != ' ')) {
                break; // A dash alone, or one in a name.
            }
            letters.append(argument, at + 1, end);
            at = skipBlanks(argument, end);
            if (isLast) {
                break;
            }
        }
        return of(letters.toString(), argument.substring(at));
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }

    private static ListOptions of(String letters, String path) {
        boolean reverse = letters.indexOf('r') >= 0;
        return new ListOptions(
                letters.indexOf('l') >= 0,
                letters.indexOf('R') >= 0,
                order(letters, reverse),
                reverse,
                letters.indexOf('d') >= 0,
                letters.indexOf('F') >= 0,
                path);
    }

    private static Order order(String letters, boolean reverse) {
        if (letters.indexOf('t') >= 0) {
            return Order.TIME;
        }
        if (letters.indexOf('S') >= 0) {
            return Order.SIZE;
        }
        return reverse ? Order.NAME : Order.NONE;
    }
}
