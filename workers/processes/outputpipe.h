// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <span>

namespace thaw {

/// A pipe for the stdout of a child process, larger than the system's and read without a copy in between: QProcess would read
/// all that comes into a buffer of its own, however much that is. While nobody reads, the child waits.
/// Lives in the supervisor's thread.
class OutputPipe final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype capacity = 1024 * 1024; ///< bytes; what is asked for, the system may give less

    explicit OutputPipe(QObject *parent = nullptr);
    ~OutputPipe() override;

    /// size: bytes that it holds, as far as the system gives them. False where there is no descriptor left; errno says why.
    bool open(qsizetype size = capacity);
    int childEnd() const { return m_childEnd; }
    void closeChildEnd(); ///< when the child has it

    /// Reads what is there, at most as much as there is room for: the number of bytes, 0 at the end, negative where there is
    /// nothing now. Never blocks.
    qsizetype read(std::span<char> room);
    qsizetype waiting() const;     ///< bytes that are in it now
    void setReading(bool reading); ///< whether readable() is emitted

signals:
    void readable(); ///< there is something to read, or the end

private:
    int m_ownEnd = -1;
    int m_childEnd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace thaw
