// A small program around jlaffaye/ftp, so that a library can be one client among the others.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/jlaffaye/ftp"
)

func main() {
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(verb string, words []string) error {
	if verb == "version" {
		info, _ := debug.ReadBuildInfo()
		for _, module := range info.Deps {
			if module.Path == "github.com/jlaffaye/ftp" {
				fmt.Println(module.Version)
			}
		}
		return nil
	}
	connection, err := connect()
	if err != nil {
		return err
	}
	if err := perform(connection, verb, words); err != nil {
		return err
	}
	return connection.Quit()
}

func connect() (*ftp.ServerConn, error) {
	options := []ftp.DialOption{ftp.DialWithTimeout(60 * time.Second)}
	if authority := os.Getenv("FTP_CA"); authority != "" {
		config, err := trusting(authority)
		if err != nil {
			return nil, err
		}
		options = append(options, ftp.DialWithExplicitTLS(config))
	}
	connection, err := ftp.Dial(os.Getenv("FTP_HOST")+":"+os.Getenv("FTP_PORT"), options...)
	if err != nil {
		return nil, err
	}
	return connection, connection.Login(os.Getenv("FTP_USER"), os.Getenv("FTP_PASSWORD"))
}

func trusting(authority string) (*tls.Config, error) {
	pem, err := os.ReadFile(authority)
	if err != nil {
		return nil, err
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(pem)
	return &tls.Config{
		RootCAs:            roots,
		ServerName:         os.Getenv("FTP_HOST"),
		ClientSessionCache: tls.NewLRUClientSessionCache(32),
	}, nil
}

func perform(connection *ftp.ServerConn, verb string, words []string) error {
	switch verb {
	case "names":
		return names(connection, words[0])
	case "put":
		from := uint64(0)
		if len(words) > 2 {
			from, _ = strconv.ParseUint(words[2], 10, 64)
		}
		return put(connection, words[0], words[1], from)
	case "get":
		return get(connection, words[0], words[1], os.O_TRUNC)
	case "resume":
		return get(connection, words[0], words[1], os.O_APPEND)
	case "rename":
		return connection.Rename(words[0], words[1])
	case "delete":
		return connection.Delete(words[0])
	case "mkdir":
		return connection.MakeDir(words[0])
	case "rmdir":
		return connection.RemoveDir(words[0])
	case "put-all":
		for _, file := range words[1:] {
			if err := put(connection, file, words[0]+"/"+filepath.Base(file), 0); err != nil {
				return err
			}
		}
		return nil
	case "get-all":
		for _, name := range words[2:] {
			if err := get(connection, words[0]+"/"+name, filepath.Join(words[1], name), os.O_TRUNC); err != nil {
				return err
			}
		}
		return nil
	}
	return fmt.Errorf("unknown verb %q", verb)
}

func names(connection *ftp.ServerConn, directory string) error {
	entries, err := connection.List(directory)
	for _, entry := range entries {
		fmt.Println(entry.Name)
	}
	return err
}

func put(connection *ftp.ServerConn, file, path string, from uint64) error {
	source, err := os.Open(file)
	if err != nil {
		return err
	}
	defer source.Close()
	if _, err := source.Seek(int64(from), io.SeekStart); err != nil {
		return err
	}
	return connection.StorFrom(path, source, from)
}

func get(connection *ftp.ServerConn, path, file string, mode int) error {
	target := os.Stdout
	if file != "-" {
		var err error
		if target, err = os.OpenFile(file, os.O_CREATE|os.O_WRONLY|mode, 0o644); err != nil {
			return err
		}
		defer target.Close()
	}
	here, err := target.Seek(0, io.SeekEnd)
	if err != nil {
		here = 0
	}
	response, err := connection.RetrFrom(path, uint64(here))
	if err != nil {
		return err
	}
	if _, err := io.Copy(target, response); err != nil {
		return err
	}
	return response.Close()
}
