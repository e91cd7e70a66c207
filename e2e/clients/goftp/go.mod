module ftpcluster/e2e/clients/goftp

go 1.25

require github.com/jlaffaye/ftp v0.2.4
