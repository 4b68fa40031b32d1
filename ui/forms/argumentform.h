// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/arguments.h"

#include <QBasicTimer>
#include <QHash>
#include <QWidget>

namespace thaw {

class FlowLayout;

/// A field for each argument of a task, with its range; its product is the arguments. The fields of a large form come a few
/// a frame: all at once they would take longer than one.
class ArgumentForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ArgumentForm(QWidget *parent = nullptr);

    enum class From { Ourselves, Stranger }; ///< a stranger's words are his own: nothing of them is translated

    void setParameters(const QList<Parameter> &parameters, From from = From::Ourselves);
    void setArguments(const Arguments &arguments); ///< unknown names are left out
    Arguments arguments() const;

signals:
    void changed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void addFields(qsizetype most);
    void addField(const Parameter &parameter);
    QWidget *makeField(const Parameter &parameter) const;
    static void setValue(QWidget *field, const Parameter &parameter, const QJsonValue &value);

    QWidget *
        m_before; ///< is never seen; the first field comes after it. With this form in its place Qt would take the last one
    FlowLayout *m_layout;
    QList<Parameter> m_parameters;
    From m_from = From::Ourselves;
    QHash<QString, QWidget *> m_fields;
    QWidget *m_lastField = nullptr; ///< the next one comes after it when Tab is pressed
    Arguments m_values;             ///< of the fields that are still to come; and of texts as they were given
    QBasicTimer m_addSoon;
};

} // namespace thaw
