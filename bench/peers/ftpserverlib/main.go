// A small server around ftpserverlib: one user over a local directory. Settings come from the environment.
package main

import (
	"crypto/tls"
	"errors"
	"net"
	"os"
	"strconv"

	ftp "github.com/fclairamb/ftpserverlib"
	"github.com/spf13/afero"
)

const idleSeconds = 3600

type driver struct {
	settings ftp.Settings
	tls      *tls.Config
	files    afero.Fs
}

func (d *driver) GetSettings() (*ftp.Settings, error) { return &d.settings, nil }

func (d *driver) ClientConnected(ftp.ClientContext) (string, error) { return "ready", nil }

func (d *driver) ClientDisconnected(ftp.ClientContext) {}

func (d *driver) GetTLSConfig() (*tls.Config, error) { return d.tls, nil }

func (d *driver) AuthUser(_ ftp.ClientContext, user, password string) (ftp.ClientDriver, error) {
	if user != "bench" || password != "bench" {
		return nil, errors.New("login incorrect")
	}
	return d.files, nil
}

func port(name string) int {
	number, err := strconv.Atoi(os.Getenv(name))
	if err != nil {
		panic(name + " is no port")
	}
	return number
}

func main() {
	certificate, err := tls.LoadX509KeyPair(os.Getenv("CERT"), os.Getenv("KEY"))
	if err != nil {
		panic(err)
	}
	server := ftp.NewFtpServer(&driver{
		settings: ftp.Settings{
			ListenAddr:               net.JoinHostPort("127.0.0.1", os.Getenv("PORT")),
			PublicHost:               "127.0.0.1",
			PassiveTransferPortRange: &ftp.PortRange{Start: port("PASV_FIRST"), End: port("PASV_LAST")},
			IdleTimeout:              idleSeconds,
			DefaultTransferType:      ftp.TransferTypeBinary,
		},
		tls:   &tls.Config{Certificates: []tls.Certificate{certificate}, MinVersion: tls.VersionTLS12},
		files: afero.NewBasePathFs(afero.NewOsFs(), os.Getenv("ROOT")),
	})
	if err := server.ListenAndServe(); err != nil {
		panic(err)
	}
}
