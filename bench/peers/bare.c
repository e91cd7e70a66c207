/*
 * Just enough of FTP around bare system calls: sendfile for RETR, read and write with 1 MiB for STOR, a fixed answer to
 * everything else. No user, path or permission is checked. It shows what the machine and the load generator can do, so
 * that a server's own cost can be told from theirs. A thread per session; a session owns one passive port while it has
 * data to move.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER (1 << 20)
#define MOST_PORTS 1024

static const char *root;
static const char *host = "127.0.0.1";
static int first_port;
static int ports;
static int listeners[MOST_PORTS];
static int taken[MOST_PORTS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t freed = PTHREAD_COND_INITIALIZER;

struct session {
    int control;
    int slot; /* of the passive port, or -1 */
    char in[4096];
    size_t filled;
};

static void die(const char *what) {
    perror(what);
    exit(1);
}

static int listen_on(int port) {
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
    int on = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    inet_pton(AF_INET, host, &at.sin_addr);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (fd < 0 || bind(fd, (struct sockaddr *)&at, sizeof at) || listen(fd, 1024)) die("listen");
    return fd;
}

static int take_port(void) {
    int slot = -1;
    pthread_mutex_lock(&lock);
    while (slot < 0) {
        for (int i = 0; i < ports && slot < 0; i++)
            if (!taken[i]) slot = i;
        if (slot < 0) pthread_cond_wait(&freed, &lock);
    }
    taken[slot] = 1;
    pthread_mutex_unlock(&lock);
    return slot;
}

static void give_port(struct session *s) {
    if (s->slot < 0) return;
    pthread_mutex_lock(&lock);
    taken[s->slot] = 0;
    pthread_cond_signal(&freed);
    pthread_mutex_unlock(&lock);
    s->slot = -1;
}

static void say(struct session *s, const char *text) {
    if (write(s->control, text, strlen(text)) < 0) s->filled = 0;
}

/* The next line without its end, or NULL when the client is gone. */
static char *next_line(struct session *s, char *line) {
    for (;;) {
        char *end = memchr(s->in, '\n', s->filled);
        if (end) {
            size_t length = end - s->in + 1;
            memcpy(line, s->in, length);
            line[length - 1] = 0;
            if (length > 1 && line[length - 2] == '\r') line[length - 2] = 0;
            s->filled -= length;
            memmove(s->in, end + 1, s->filled);
            return line;
        }
        ssize_t got = read(s->control, s->in + s->filled, sizeof s->in - s->filled);
        if (got <= 0) return NULL;
        s->filled += got;
    }
}

static void send_file(int data, int file) {
    struct stat facts;
    off_t at = 0;
    if (fstat(file, &facts)) return;
    while (at < facts.st_size && sendfile(data, file, &at, 1 << 24) > 0) {
    }
}

static void receive_file(int data, int file) {
    char *buffer = malloc(BUFFER);
    ssize_t got;
    while ((got = read(data, buffer, BUFFER)) > 0)
        for (ssize_t done = 0; done < got;) {
            ssize_t written = write(file, buffer + done, got - done);
            if (written < 0) break;
            done += written;
        }
    free(buffer);
}

static void transfer(struct session *s, const char *name, int upload) {
    char path[8192];
    int on = 1, data, file;
    snprintf(path, sizeof path, "%s/%s", root, name);
    file = open(path, (upload ? O_CREAT | O_TRUNC | O_WRONLY : O_RDONLY) | O_CLOEXEC, 0644);
    if (file < 0 || s->slot < 0) {
        say(s, "550 no\r\n");
        if (file >= 0) close(file);
        return;
    }
    say(s, "150 ok\r\n");
    data = accept4(listeners[s->slot], NULL, NULL, SOCK_CLOEXEC);
    give_port(s);
    setsockopt(data, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (upload)
        receive_file(data, file);
    else
        send_file(data, file);
    close(data);
    close(file);
    say(s, "226 ok\r\n");
}

static void passive(struct session *s) {
    char reply[64];
    give_port(s);
    s->slot = take_port();
    snprintf(reply, sizeof reply, "229 ok (|||%d|)\r\n", first_port + s->slot);
    say(s, reply);
}

static void *serve(void *argument) {
    struct session *s = argument;
    char line[4097];
    int on = 1;
    setsockopt(s->control, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    say(s, "220 ready\r\n");
    while (next_line(s, line)) {
        if (!strncasecmp(line, "USER", 4)) say(s, "331 ok\r\n");
        else if (!strncasecmp(line, "PASS", 4)) say(s, "230 ok\r\n");
        else if (!strncasecmp(line, "EPSV", 4)) passive(s);
        else if (!strncasecmp(line, "RETR ", 5)) transfer(s, line + 5, 0);
        else if (!strncasecmp(line, "STOR ", 5)) transfer(s, line + 5, 1);
        else if (!strncasecmp(line, "NOOP", 4) || !strncasecmp(line, "TYPE", 4)) say(s, "200 ok\r\n");
        else if (!strncasecmp(line, "QUIT", 4)) break;
        else say(s, "502 no\r\n");
    }
    say(s, "221 bye\r\n");
    give_port(s);
    close(s->control);
    free(s);
    return NULL;
}

static const char *setting(const char *name) {
    const char *value = getenv(name);
    if (!value) {
        fprintf(stderr, "%s is not set\n", name);
        exit(1);
    }
    return value;
}

int main(void) {
    pthread_attr_t small;
    struct rlimit files;
    if (getenv("HOST")) host = getenv("HOST");
    root = setting("ROOT");
    first_port = atoi(setting("PASV_FIRST"));
    ports = atoi(setting("PASV_LAST")) - first_port + 1;
    if (ports < 1 || ports > MOST_PORTS) ports = 1;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    signal(SIGPIPE, SIG_IGN);
    for (int i = 0; i < ports; i++) listeners[i] = listen_on(first_port + i);
    int control = listen_on(atoi(setting("PORT")));
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 65536);
    pthread_attr_setdetachstate(&small, PTHREAD_CREATE_DETACHED);
    for (;;) {
        pthread_t thread;
        int client = accept4(control, NULL, NULL, SOCK_CLOEXEC);
        if (client < 0) continue;
        struct session *s = calloc(1, sizeof *s);
        s->control = client;
        s->slot = -1;
        if (pthread_create(&thread, &small, serve, s)) {
            close(client);
            free(s);
        }
    }
}
