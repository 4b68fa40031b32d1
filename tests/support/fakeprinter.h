// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace thaw {

/// Print commands that do as a test wants, first in PATH for as long as it lives.
class FakePrinter final
{
public:
    enum class System { Whole, Bare }; ///< whether the commands of the real system are still found behind them

    explicit FakePrinter(System system = System::Whole);
    ~FakePrinter();
    Q_DISABLE_COPY_MOVE(FakePrinter)

    /// Lines of a shell. `-e` and `-d` of lpstat say what these say.
    void setPrinters(const QString &names, const QString &preferred);
    void setCommand(const QString &name, const QString &lines);
    void takeJobs(); ///< lp keeps what it is given, and says yes

    QByteArray job() const;        ///< all that came through lp's stdin; nothing: none has come
    QStringList arguments() const; ///< those of lp

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    const QByteArray m_before;
};

} // namespace thaw
